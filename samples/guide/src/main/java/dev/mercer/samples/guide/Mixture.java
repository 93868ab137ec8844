package dev.mercer.samples.guide;

record Mixture(
    float cement,
    float slag,
    float flyAsh,
    float water,
    float plasticizer,
    float gravel,
    float sand,
    float days) {}
