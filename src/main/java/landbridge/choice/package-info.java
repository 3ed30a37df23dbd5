/**
 * Route choice of freight on sets of paths, with capacities that slow down.
 *
 * <p>An island: arrays in, results out; no files, no clock, no logging. The steps of a run:
 *
 * <pre>
 * PathSet paths = PathSets.generate(graph, pairs, views, rules)       once per study, union of all networks
 * Stretches stretches = Stretches.of(paths)                           once
 * ChoiceModel model = LinkNestedLogit.of(stretches, referenceCost)    once, fixed reference costs
 * RouteSupply routes = RouteSupply.of(stretches, linkSupply)          per change of the network; .after(...) is quicker
 * ChoiceProblem problem = new ChoiceProblem(routes, demand, terms)    per scenario and year
 * ChoiceResult result = RouteChoice.solve(problem, ChoiceSettings.of(model), referenceResult.end)
 * </pre>
 *
 * <p>Costs are USD/t, times h, flows t/yr. Methods are described in docs/methods/choice.md.
 */
package landbridge.choice;
