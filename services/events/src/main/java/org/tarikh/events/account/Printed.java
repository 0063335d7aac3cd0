package org.tarikh.events.account;

/** Tells a password to whoever started the process: on its output, and not by the log, which is kept and sent on. */
final class Printed {
    private Printed() {}

    static void password(Accounts.Made made) {
        System.out.println("Sign in to the desk as " + made.account().name() + " with the password " + made.password()
                + " and choose another; this one is told once and opens nothing else.");
        System.out.flush();
    }
}
