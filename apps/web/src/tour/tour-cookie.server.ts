/** Whether somebody on this device has walked the tour or waved it away. */
export const tourCookie = 'sw-rondleiding';
