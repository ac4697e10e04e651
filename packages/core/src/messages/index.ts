export { readDeliveryStatus } from './deliveryStatus.ts';
export { replyText } from './replyText.ts';
export { fillTemplate, readTemplate } from './template.ts';
export { isUnreadAddress } from './unreadAddress.ts';
