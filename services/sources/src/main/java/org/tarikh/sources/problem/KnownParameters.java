package org.tarikh.sources.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the operation does not know: ignoring it would answer another question. */
public class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        for (var given : request.getUriInfo().getQueryParameters().entrySet()) {
            String name = given.getKey();
            if (!names.contains(name)) {
                String takes = names.isEmpty() ? "none is taken here" : "known are " + String.join(", ", names);
                throw Problem.field(Code.UNKNOWN_PARAMETER, name, "is not a parameter of this address; " + takes);
            }
            if (given.getValue().get(0).indexOf(0) >= 0) {
                throw Problem.field(Code.INVALID_PARAMETER, name, "holds the character U+0000");
            }
            if (given.getValue().size() > 1) {
                throw Problem.field(Code.INVALID_PARAMETER, name, "is given more than once");
            }
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            note(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    note(field, names);
                }
            }
        }
        return names;
    }

    private static void note(AnnotatedElement element, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
