/**
 * The code of the pages in docs/guide. A page {@code first-network.md} shows lines of this package
 * and what {@code FirstNetwork} prints; {@code PagesTest} compares both.
 */
package dev.mercer.samples.guide;
