import { AdmittedSet } from '../../../../src/verify';
import { production, repository } from '../../../fixtures/testing';

const set = AdmittedSet.ofWorkflow(production);
const options: object = { repositories: [repository] };

export const wrong = () => set.implies(set, options);
