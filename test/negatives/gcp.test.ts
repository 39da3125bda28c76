import { negatives } from './driver';

negatives('gcp');
