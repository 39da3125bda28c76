import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact(['Resources'], 'list.json');
