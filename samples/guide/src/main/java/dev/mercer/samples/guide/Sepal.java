package dev.mercer.samples.guide;

record Sepal(float length, float width) {}
