export { readDeliveryStatus } from './deliveryStatus.ts';
export { replyText } from './replyText.ts';
export { plainSms, type SmsSize, smsSize, smsWish, withStop } from './sms.ts';
export { fillTemplate, readTemplate } from './template.ts';
export { isUnreadAddress } from './unreadAddress.ts';
