package org.zhuoluo.rectification;

/** A guidance document (指导性文件) or a template for materials (模板): facts.md F19. */
public enum DocumentKind {
    GUIDANCE,
    TEMPLATE
}
