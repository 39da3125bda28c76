import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

/** Packages (npm, Maven, Python, Go...) into one repository of Artifact Registry. */
export const publishPackage = (on: PlaceOf<'repository'>): TaskFacts => ({
  id: 'publish-package',
  text: `publish packages to the repository ${on.repository}`,
  access: [TaskAccess.PUBLISH],
  roles: [{
    role: 'roles/artifactregistry.writer',
    on,
    why: 'uploads versions of packages; none narrower is predefined, and it deletes none',
    source: 'https://docs.cloud.google.com/artifact-registry/docs/access-control',
    asOf: '2026-11-28',
  }],
  warnings: ['Every package of the repository can get a new version: the role knows no single package.'],
});
