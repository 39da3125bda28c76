import { negatives } from './driver';

negatives('claims');
