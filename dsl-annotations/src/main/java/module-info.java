/** The words of Mercer's declaration language. */
module dev.mercer {
  exports dev.mercer;
}
