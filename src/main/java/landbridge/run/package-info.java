/**
 * The one place that knows several engines: compiles a study into arrays, runs scenarios and years, maps one engine's
 * result to the next one's input, and gathers everything into a {@link landbridge.run.Run} of named tables.
 */
package landbridge.run;
