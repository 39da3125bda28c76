import { GitRef } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => GitRef.branch(untyped(['main']));
