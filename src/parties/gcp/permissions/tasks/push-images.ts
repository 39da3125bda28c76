import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** Images into one repository of Artifact Registry. It deletes none: that takes `roles/artifactregistry.repoAdmin`. */
export const pushImages = (on: PlaceOf<'repository'>): TaskFacts => ({
  id: 'push-images',
  text: `push images to the repository ${on.repository}`,
  access: [TaskAccess.PUBLISH],
  roles: [{
    role: 'roles/artifactregistry.writer',
    on,
    why: 'uploads layers and manifests, and sets tags: docker push, and the read of what is there already',
    source: 'https://docs.cloud.google.com/artifact-registry/docs/access-control',
    asOf: '2026-11-28',
  }],
  warnings: ['A tag can be moved to another image, unless the repository has immutable tags: deploy by digest.'],
});
