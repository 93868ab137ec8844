/**
 * Web pages that stand alone: one file with its style, its pictures and its charts inside, and no
 * script.
 *
 * <p>{@link dev.mercer.samples.page.Html} is the markup, in which a string can only be text; {@link
 * dev.mercer.samples.page.Page} is the document; the others are pieces of a page.
 */
package dev.mercer.samples.page;
