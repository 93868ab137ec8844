/** What generated networks and applications call: models, training, files. */
module dev.mercer.runtime {
  requires com.fasterxml.jackson.core;
  requires transitive org.jspecify;

  exports dev.mercer.kernel;
  exports dev.mercer.runtime;
  exports dev.mercer.runtime.network;
}
