package org.zhuoluo.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.NotAllowed;

/** A {@code Person} parameter of a handler is the one signed in. */
class SignedInPerson implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Object person = request.getAttribute(FirstWall.PERSON, RequestAttributes.SCOPE_REQUEST);
        if (person == null) {
            throw new NotAllowed("nobody");
        }
        return person;
    }
}
