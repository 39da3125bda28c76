import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abc' });
