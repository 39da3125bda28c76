import { negatives } from './driver';

negatives('verify');
