package org.tarikh.events.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** Who wants to sign in. */
@Schema(description = "Who wants to sign in")
record SignInRequest(
        @Schema(examples = "Amina") String name,
        String password,
        @Schema(
                        nullable = true,
                        description = "The address the person comes from, whose tries are counted too",
                        examples = "203.0.113.7")
                String address) {
    private static final int LONGEST_ADDRESS = 100;

    SignInRequest checked() {
        required("name", name);
        required("password", password);
        if (address != null && address.length() > LONGEST_ADDRESS) {
            throw Problem.field(Code.INVALID_FIELD, "address", "must have at most " + LONGEST_ADDRESS + " characters");
        }
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
