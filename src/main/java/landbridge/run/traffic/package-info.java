/**
 * The traffic of a study: supernetwork, goods, routes, and the states of scenarios and years solved on them.
 * {@link landbridge.run.traffic.TrafficModel} is the way in; the runner and every question that changes
 * something and looks at the traffic use it.
 */
package landbridge.run.traffic;
