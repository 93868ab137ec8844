package dev.mercer.samples.guide;

record Flower(float sepalLength, float sepalWidth, float petalLength, float petalWidth) {}
