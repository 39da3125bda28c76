import { Format, has, JsonObject } from './format';
import { incompleteArtifact, malformedArtifact } from '../../internal/catalogue/artifacts';
import { Place, requireObject } from '../json';
import { Resource } from '../resource';
import { readModule } from '../terraform-values/module';
import { PlanReferences } from '../terraform-values/plan-references';
import { unchangedBy, unknownsOf } from '../terraform-values/unknowns';

/**
 * What Terraform makes of a plan or a state. Texts are values there, not templates; what is known after apply only is a reference.
 * Of a plan the resources that will be there are read, not those that will go.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export const TERRAFORM_VALUES: Format = {
  name: 'terraform show -json of a plan or of a state',
  recognises: (json) => has(json, 'format_version') && (has(json, 'planned_values') || has(json, 'values') || has(json, 'terraform_version')),
  read: (json, place) => {
    requireVersion(json, place);
    return has(json, 'planned_values') ? readPlan(json, place) : readState(json, place);
  },
};

function requireVersion({ format_version: version }: JsonObject, place: Place): void {
  if (typeof version !== 'string' || !/^[01]\.\d+$/.test(version)) throw malformedArtifact(place.at('format_version').text, version, 'version 0 or 1 of the format');
}

/** A state without resources has no values at all. */
function readState(json: JsonObject, place: Place): Resource[] {
  if (json.values === undefined) return [];
  const at = place.at('values');
  return readModule(requireObject(json.values, at, 'the values of a state').root_module, at.at('root_module'));
}

function readPlan(json: JsonObject, place: Place): Resource[] {
  refuseIncomplete(json, place);
  const at = place.at('planned_values');
  const { root_module: root } = requireObject(json.planned_values, at, 'the values of a plan');
  return readModule(root, at.at('root_module'), {
    unchanged: unchangedBy(json.resource_changes),
    unknowns: unknownsOf(json.resource_changes, place.at('resource_changes')),
    references: new PlanReferences(json.configuration, root),
  });
}

/** Terraform says so of plans that failed, that were told to look at some resources only, and that put resources off. */
function refuseIncomplete({ errored, complete }: JsonObject, place: Place): void {
  const why = errored === true ? 'the plan failed' : complete === false ? 'the plan covers some resources only' : undefined;
  if (why) throw incompleteArtifact(place.shown, why, 'a plan without -target and without errors');
}
