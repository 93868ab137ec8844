package dev.mercer.samples.irises;

record Flower(float sepalLength, float sepalWidth, float petalLength, float petalWidth) {}
