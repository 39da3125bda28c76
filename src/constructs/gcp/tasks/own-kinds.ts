import { GcpResource } from './gcp-resource';
import { GcpOwnTaskProps, GcpTaskRole } from './own-task-props';
import { having, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { TaskAccess } from '../../../trust';

const ACCESS: readonly unknown[] = Object.values(TaskAccess);

/** What `GcpTask.of` takes. */
export const OWN_KINDS: PropertyKinds<GcpOwnTaskProps> = {
  id: { is: isText, write: "'publish-events'", required: true },
  text: { is: isText, write: "'publish events to the topic orders'", required: true },
  access: { is: listOf((value) => ACCESS.includes(value)), write: '[TaskAccess.WRITE]', required: true },
  grants: { is: listOf(having('role', 'on')), write: "[{ role: 'roles/pubsub.publisher', on: GcpResource.project('my-production') }]", required: true },
  why: { is: isText, write: "'it tells the other services what was ordered'", required: true },
  source: { is: isText, write: "'https://docs.cloud.google.com/pubsub/docs/access-control'", required: true },
  warnings: { is: listOf(isText), write: "['...']" },
};

/** An object that looks like one was not checked. */
const isResource = (value: unknown) => value instanceof GcpResource;

/** What each of its grants takes. */
export const OWN_ROLE_KINDS: PropertyKinds<GcpTaskRole> = {
  role: { is: isText, write: "'roles/pubsub.publisher'", required: true },
  on: { is: isResource, write: "GcpResource.project('my-production')", required: true },
  why: { is: isText, write: "'...'" },
  source: { is: isText, write: "'https://docs.cloud.google.com/...'" },
};
