package org.tarikh.timeline.desk;

/**
 * What another service answered for a person of the desk.
 *
 * @param value null where it refused
 * @param refusal the code of the problem without the service's name, such as {@code account-exists}; null where it did not
 */
public record Answer<T>(T value, String refusal) {
    public boolean given() {
        return refusal == null;
    }

    @Override
    public String toString() {
        return "Answer[" + refusal + "]";
    }
}
