package dev.mercer.samples.guide;

record Petal(float length, float width) {}
