/** What takes linear algebra to say of a trained network. */
@SuppressWarnings("requires-automatic") // EJML's jars state no module name; theirs follow the file.
module dev.mercer.analysis {
  requires transitive dev.mercer.runtime;
  requires ejml.core;
  requires ejml.ddense;
  requires org.jspecify;

  exports dev.mercer.analysis;
}
