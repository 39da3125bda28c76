import { GcpOwnTaskProps, GcpTask } from '../../../../src/constructs/gcp';

const props: object = {
  id: 'publish-events',
  text: 'publish events',
  access: ['write'],
  why: 'orders',
  source: 'https://docs.cloud.google.com/pubsub/docs/access-control',
  grants: [{ role: 'roles/pubsub.publisher', on: 'projects/my-project/topics/orders' }],
};

export const wrong = () => GcpTask.of(props as GcpOwnTaskProps);
