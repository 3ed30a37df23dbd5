/**
 * Questions to the traffic of a study: skims, who uses a link, time and cost along a route, what a closure
 * costs, how a rival replies, what it would take. Pure values: a question goes in, records come out.
 */
package landbridge.run.question;
