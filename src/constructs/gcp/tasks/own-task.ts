import { OWN_KINDS, OWN_ROLE_KINDS } from './own-kinds';
import { GcpOwnTaskProps, GcpTaskRole } from './own-task-props';
import { gcpRoleMalformed } from '../../../internal/catalogue/gcp';
import { gcpOwnTask, gcpTaskRoleTooBroad } from '../../../internal/catalogue/gcp-tasks';
import { checkProps } from '../../../internal/check-props';
import { isPrivileged, Place, ROLE_NAME, TaskFacts, TaskRole } from '../../../parties/gcp/permissions';
import { requireLiteral } from '../text';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PAGE = /^https:\/\/[!-~]+$/;
/** Of all words that people read. */
const MAX_WORDS = 500;

/** What is known of a task of one's own. Throws for what says nothing, and for roles that are no task's. */
export function ownTask(props: GcpOwnTaskProps): TaskFacts {
  checkProps('GcpTask.of', props, OWN_KINDS);
  const { id, access, grants, warnings = [] } = props;
  if (!ID.test(requireLiteral('id', id)) || id.length > 64) throw gcpOwnTask('id', id, 'kebab-case, at most 64 characters', "id: 'publish-events'");
  if (access.length === 0) throw gcpOwnTask('access', access, 'what it does, at least one', 'access: [TaskAccess.WRITE]');
  if (grants.length === 0) throw gcpOwnTask('grants', grants, 'its roles, at least one', "grants: [{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-production') }]");
  return {
    id,
    text: words('text', props.text),
    access,
    roles: grants.map((grant) => ownRole(grant, props)),
    warnings: warnings.map((warning) => words('warnings', warning)),
  };
}

function ownRole(grant: GcpTaskRole, task: GcpOwnTaskProps): TaskRole {
  checkProps('grants', grant, OWN_ROLE_KINDS);
  const { role, on: { _place: on, name } } = grant;
  if (!ROLE_NAME.test(requireLiteral('role', role))) throw gcpRoleMalformed(role);
  if (isPrivileged(role) && !isActAs(role, on)) throw gcpTaskRoleTooBroad(role, name);
  return { role, on, why: words('why', grant.why ?? task.why), source: page(grant.source ?? task.source) };
}

/** Of one service account alone. */
const isActAs = (role: string, { kind }: Place) => role === 'roles/iam.serviceAccountUser' && kind === 'service-account';

function words(what: string, text: string): string {
  const given = requireLiteral(what, text);
  if (given.trim() === '' || given.length > MAX_WORDS) throw gcpOwnTask(what, text, `words, at most ${MAX_WORDS} characters`, `${what}: 'what it is for'`);
  return given;
}

function page(source: string): string {
  if (!PAGE.test(requireLiteral('source', source))) throw gcpOwnTask('source', source, 'an address that begins with https://', "source: 'https://docs.cloud.google.com/pubsub/docs/access-control'");
  return source;
}
