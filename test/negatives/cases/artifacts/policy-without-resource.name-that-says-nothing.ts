import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"bindings":[{"role":"roles/iam.workloadIdentityUser","members":[]}],"etag":"BwY=","version":1}', 'policy.json');
