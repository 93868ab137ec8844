package dev.mercer.processor.plan;

/**
 * The gradient of a matrix: {@code gradient += t' x}, summed over the rows of a block. It has the
 * layout of the matrix.
 *
 * @param x what the matrix was multiplied with
 * @param t the gradient by what came out
 * @param matrix the matrix, among the trainable parameters
 */
public record OuterProduct(Buffer x, Buffer t, Matrix matrix) {}
