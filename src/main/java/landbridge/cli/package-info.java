/**
 * The command line: one class per command. Commands compute nothing; they read a study, call the runner, keep the run
 * and show what the store holds. Data goes to standard output, talk to standard error.
 */
package landbridge.cli;
