/**
 * The people of the desk: their accounts, how they sign in, and for how long that holds. Passwords are kept as bcrypt
 * hashes, the secrets of sessions as SHA-256; neither is ever logged, traced or part of an address.
 */
package org.tarikh.events.account;
