import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** Images, or packages, from one repository of Artifact Registry. */
export const pullImages = (on: PlaceOf<'repository'>): TaskFacts => ({
  id: 'pull-images',
  text: `pull images from the repository ${on.repository}`,
  access: [TaskAccess.READ_DATA],
  roles: [{
    role: 'roles/artifactregistry.reader',
    on,
    why: 'downloads layers and manifests, and lists tags',
    source: 'https://docs.cloud.google.com/artifact-registry/docs/access-control',
    asOf: '2026-11-28',
  }],
  warnings: [],
});
