#include "core/org/agency.hpp"
