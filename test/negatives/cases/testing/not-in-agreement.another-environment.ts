import { TrustAssertions } from '../../../../src/testing';
import { files, repository, trust } from '../../../fixtures/testing';

export const wrong = () => trust().agreesWith(TrustAssertions.fromFiles(files(':environment:prod')), { projects: [repository] });
