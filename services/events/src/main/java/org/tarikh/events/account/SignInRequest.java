package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** Who wants to sign in. */
@Schema(description = "Who wants to sign in")
record SignInRequest(@Schema(examples = "Amina") String name, String password) {
    SignInRequest checked() {
        required("name", name);
        required("password", password);
        return this;
    }

    /** @throws Problem 400 naming the field where nothing is given */
    static void required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.field(Code.INVALID_FIELD, field, "must be given");
        }
    }

    @Override
    public String toString() {
        return "SignInRequest[" + name + "]";
    }
}
