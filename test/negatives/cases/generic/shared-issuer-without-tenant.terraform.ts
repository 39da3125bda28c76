import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://app.terraform.io' });
