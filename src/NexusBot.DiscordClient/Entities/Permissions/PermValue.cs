namespace Discord;

public enum PermValue
{
    Allow = 0,
    Deny = 1,
    Inherit = 2,
}
