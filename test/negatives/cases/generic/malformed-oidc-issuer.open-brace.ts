import { OidcSubject } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ subjects: [OidcSubject.of('p/{project_id')] });
