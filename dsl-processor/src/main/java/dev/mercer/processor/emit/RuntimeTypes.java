package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types that generated code refers to, by name: the processor runs without them. */
final class RuntimeTypes {
  static final ClassName MODEL = runtime("Model");
  static final ClassName CLASSIFIER = runtime("Classifier");
  static final ClassName TYPED_CLASSIFIER = runtime("TypedClassifier");
  static final ClassName TYPED_REGRESSOR = runtime("TypedRegressor");
  static final ClassName DATASET = runtime("Dataset");
  static final ClassName TYPED_ROWS = runtime("TypedRows");
  static final ClassName MIGRATION = runtime("Migration");
  static final ClassName PREDICTION = runtime("Prediction");
  static final ClassName SCHEMA = runtime("Schema");
  static final ClassName KERNEL_LAYER = ClassName.get("dev.mercer.kernel", "KernelLayer");
  static final ClassName EVALUATOR = network("Evaluator");
  static final ClassName ANSWERS = network("Answers");
  static final ClassName MODEL_FILE = runtime("ModelFile");
  static final ClassName CELLS = network("Cells");
  static final ClassName ROW_ENCODER = network("RowEncoder");
  static final ClassName ENUM_CONSTANTS = network("EnumConstants");
  static final ClassName ARITHMETIC = network("Arithmetic");
  static final ClassName PASSES = network("Passes");
  static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  private RuntimeTypes() {}

  private static ClassName runtime(String name) {
    return ClassName.get("dev.mercer.runtime", name);
  }

  private static ClassName network(String name) {
    return ClassName.get("dev.mercer.runtime.network", name);
  }
}
