package dev.mercer.processor.kind;

import java.util.Optional;

/**
 * What a layer does that shifts each element, then divides it by or multiplies it with a factor,
 * and does nothing else: its output is in the same units but for that.
 *
 * @param shift the role of the tensor that is subtracted, if any
 * @param factor the role of the tensor of the factors
 * @param divides whether they divide
 */
public record Rescaling(Optional<String> shift, String factor, boolean divides) {}
