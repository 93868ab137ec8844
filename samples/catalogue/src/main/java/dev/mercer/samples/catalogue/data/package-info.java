/**
 * The data sets of the catalogue, each with the network that is declared for its shape. Text files
 * beside the data name their sources and licences.
 */
package dev.mercer.samples.catalogue.data;
