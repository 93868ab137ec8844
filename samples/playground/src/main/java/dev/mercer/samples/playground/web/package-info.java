/**
 * The server: {@code Server} takes requests that {@code Gate} lets in, {@code Endpoints} answers
 * them, {@code EventStream} shows a session, and {@code Assets} are the files of the page.
 */
package dev.mercer.samples.playground.web;
