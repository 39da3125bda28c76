import { AdmittedSet } from '../../../../src/verify';
import { production } from '../../../fixtures/testing';

const set = AdmittedSet.ofWorkflow(production);

export const wrong = () => set.implies(set, { projects: ['repo:my-org/my-repo'] as unknown as [] });
