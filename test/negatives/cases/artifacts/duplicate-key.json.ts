import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"Version":"2012-10-17",\n"Statement":[],\n"Statement":[]}', 'trust.json');
